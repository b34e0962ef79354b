/** The program as a module. */
module consumer {
    requires com.fasterxml.jackson.databind;
    requires dev.proofsheet.pixapi;
    requires jdk.httpserver;
}
