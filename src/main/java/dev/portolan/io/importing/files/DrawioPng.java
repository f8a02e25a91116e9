package dev.portolan.io.importing.files;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * The drawing in a PNG file that draw.io wrote: a text of the name {@code mxfile}, packed or not, written as addresses are
 * (FORMATS.md 5).
 */
final class DrawioPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String KEYWORD = "mxfile";
    private static final Set<String> TEXTS = Set.of("tEXt", "zTXt", "iTXt");
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final long CHECKSUM = 4;

    private DrawioPng() {}

    static boolean isPng(byte[] bytes) {
        return bytes.length > SIGNATURE.length && Arrays.equals(Arrays.copyOf(bytes, SIGNATURE.length), SIGNATURE);
    }

    /** The drawing's text; empty where the picture has none. */
    static Optional<String> drawing(byte[] png) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(png));
        in.skipNBytes(SIGNATURE.length);
        try {
            while (true) {
                int length = in.readInt();
                String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                if (length < 0 || type.equals("IEND")) {
                    return Optional.empty();
                }
                byte[] chunk = in.readNBytes(length);
                in.skipNBytes(CHECKSUM);
                Optional<byte[]> text = text(type, chunk);
                if (text.isPresent()) {
                    return Optional.of(plain(new String(text.get(), StandardCharsets.UTF_8)));
                }
            }
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> text(String type, byte[] chunk) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(chunk);
        if (!TEXTS.contains(type) || !word(in).equals(KEYWORD)) {
            return Optional.empty();
        }
        return switch (type) {
            case "tEXt" -> Optional.of(unpacked(in, false));
            case "zTXt" -> {
                in.skip(1);
                yield Optional.of(unpacked(in, true));
            }
            case "iTXt" -> {
                boolean packed = in.read() == 1;
                in.skip(1);
                word(in);
                word(in);
                yield Optional.of(unpacked(in, packed));
            }
            default -> Optional.empty();
        };
    }

    private static byte[] unpacked(InputStream in, boolean packed) throws IOException {
        InputStream text = packed ? new InflaterInputStream(in) : in;
        byte[] bytes = text.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("the drawing in it is larger than 64 MB");
        }
        return bytes;
    }

    private static String word(InputStream in) throws IOException {
        StringBuilder word = new StringBuilder();
        for (int c = in.read(); c > 0; c = in.read()) {
            word.append((char) c);
        }
        return word.toString();
    }

    /** A plus is a plus in what draw.io writes. */
    private static String plain(String text) throws IOException {
        try {
            return text.stripLeading().startsWith("<")
                    ? text
                    : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IOException("the drawing in it is damaged", e);
        }
    }
}
