package dev.proofsheet.model;

import java.util.List;

/** A response or result that has images, whatever its provider calls them. */
public interface GeneratedImages {
    /** The images, in the order of the response; cannot be modified. */
    List<ImageSource> imageSources();
}
