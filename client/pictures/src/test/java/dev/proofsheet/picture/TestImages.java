package dev.proofsheet.picture;

import java.nio.charset.StandardCharsets;

/** The smallest images of each type, as far as their structure goes. */
final class TestImages {
    static final byte[] PNG = png(100);
    static final byte[] JPEG = latin("\u00ff\u00d8"
            + "\u00ff\u00e1\u0000\u0008\u00ff\u00d8\u00ff\u00d9ab"
            + "\u00ff\u00ff\u00c2\u0000\u0004ab"
            + "\u00ff\u0001"
            + "\u00ff\u00da\u0000\u0003aa\u00fb\u00ef\u00bea\u00ff\u0000b\u00ff\u00d0c\u00ff\u00d7d"
            + "\u00ff\u00da\u0000\u0002ef\u00ff\u00d9");
    static final byte[] WEBP = latin("RIFF\u000e\u0000\u0000\u0000WEBPVP8 \u0002\u0000\u0000\u0000ab");
    static final byte[] GIF = latin("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000,and the rest;");
    static final byte[] AVIF = latin("\u0000\u0000\u0000\u0018ftypavif\u0000\u0000\u0000\u0000mif1miaf"
            + "\u0000\u0000\u0000\u000cmetaabcd"
            + "\u0000\u0000\u0000\u0001mdat\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0013abc");
    static final byte[] HEIC = latin("\u0000\u0000\u0000\u0014ftypmif1\u0000\u0000\u0000\u0000heic"
            + "\u0000\u0000\u0000\u000bmdatabc"
            + "\u0000\u0000\u0000\u000cmetaabcd");

    private TestImages() {}

    /** A PNG of this many bytes, at least 57. */
    static byte[] png(int length) {
        return latin("\u0089PNG\r\n\u001a\n" + chunk("IHDR", "a".repeat(13)) + chunk("IDAT", "b".repeat(length - 57))
                + chunk("IEND", ""));
    }

    private static String chunk(String name, String content) {
        int length = content.length();
        String size = "" + (char) (length >> 24) + (char) (length >> 16 & 0xff) + (char) (length >> 8 & 0xff)
                + (char) (length & 0xff);
        return size + name + content + "sum4";
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
