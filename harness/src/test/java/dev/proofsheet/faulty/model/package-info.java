/** Models of the faulty client. */
package dev.proofsheet.faulty.model;
