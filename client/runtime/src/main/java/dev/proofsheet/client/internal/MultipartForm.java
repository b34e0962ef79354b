package dev.proofsheet.client.internal;

/**
 * Marks a model that is sent as {@code multipart/form-data}.
 *
 * <p>Each property is a part, named by the spec: files with their names and types, everything else as plain text. Each
 * element of a list is a part of its own. What is not set is not sent.
 */
public interface MultipartForm {}
