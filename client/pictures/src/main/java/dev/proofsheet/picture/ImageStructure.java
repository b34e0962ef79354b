package dev.proofsheet.picture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** Finds the end of an image by its own structure, so that one that was cut off is told from a complete one. */
final class ImageStructure {
    private ImageStructure() {}

    /**
     * Reads a whole image, from its first byte.
     *
     * @throws EOFException if it is truncated
     */
    static void skip(ImageType type, DataInputStream in) throws IOException {
        switch (type) {
            case PNG -> png(in);
            case JPEG -> jpeg(in);
            case WEBP -> webp(in);
            case AVIF, HEIC -> boxes(in);
            // Its last byte tells.
            case GIF -> {}
        }
    }

    /** Chunks of a length, a name, content and a checksum; the last is IEND. */
    private static void png(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        int name;
        do {
            long length = unsigned(in.readInt());
            name = in.readInt();
            in.skipNBytes(length + 4);
        } while (name != name("IEND"));
    }

    /** Segments that begin with a marker, and most of which have a length; compressed data lies between markers. */
    private static void jpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        int marker = marker(in);
        while (marker != 0xd9) {
            boolean isAlone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
            if (!isAlone) {
                in.skipNBytes(in.readUnsignedShort() - 2L);
            }
            marker = marker(in);
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        int before;
        int next = in.readUnsignedByte();
        do {
            before = next;
            next = in.readUnsignedByte();
        } while (before != 0xff || next == 0x00 || next == 0xff);
        return next;
    }

    private static void webp(DataInputStream in) throws IOException {
        in.skipNBytes(4);
        in.skipNBytes(unsigned(Integer.reverseBytes(in.readInt())));
    }

    /** Boxes of a length and a name up to the end of the file. */
    private static void boxes(DataInputStream in) throws IOException {
        boolean hasProperties = false;
        boolean hasData = false;
        while (!isAtEnd(in)) {
            long length = unsigned(in.readInt());
            int name = in.readInt();
            hasProperties |= name == name("meta");
            hasData |= name == name("mdat");
            if (length == 0) {
                // To the end of the file, which is not known.
                return;
            }
            in.skipNBytes(length == 1 ? in.readLong() - 16 : length - 8);
        }
        if (!hasProperties || !hasData) {
            throw new EOFException();
        }
    }

    private static boolean isAtEnd(DataInputStream in) throws IOException {
        in.mark(1);
        boolean isAtEnd = in.read() < 0;
        in.reset();
        return isAtEnd;
    }

    private static int name(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }

    private static long unsigned(int value) {
        return value & 0xffff_ffffL;
    }
}
