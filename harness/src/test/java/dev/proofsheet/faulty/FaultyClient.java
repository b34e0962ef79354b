package dev.proofsheet.faulty;

import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.faulty.model.RenamedThing;
import dev.proofsheet.faulty.model.SettlessThing;
import dev.proofsheet.faulty.model.SwappedThing;
import dev.proofsheet.faulty.model.Thing;
import java.util.List;
import java.util.Map;
import okhttp3.ResponseBody;

/** Has the form of a generated client. */
public interface FaultyClient {
    Raw withRawResponse();

    /** Has the form of a generated client with whole responses; each method but the first has the fault that it is named after. */
    interface Raw {
        ApiResponse<Thing> faultless(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> wrongMethod(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> wrongPath(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> lostQuery(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> lostHeader(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> extraHeader(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> lostBodyProperty(String id, Thing.Lossy body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> wrongContentType(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> wrongCredential(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> credentialWherePublic(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> sentTwice(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> neverSent(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing.Lossy> lossyReply(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Map<String, Boolean>> unreadableReply(
                String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<SettlessThing> unexpectedProperty(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<List<SettlessThing>> unexpectedPropertyInAList(
                String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<ResponseBody> misreadReply(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> wrongStatus(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> missingSetter(String id, SettlessThing body, FaultyParams params, CallOptions options);

        ApiResponse<SwappedThing> swappedAccessors(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> renamedProperty(String id, RenamedThing body, FaultyParams params, CallOptions options);

        ApiResponse<Thing> unbuildable(String id, Thing body, FaultyParams params, CallOptions options);

        ApiResponse<Void> wrongPart(FaultyApi.Label body, CallOptions options);
    }
}
