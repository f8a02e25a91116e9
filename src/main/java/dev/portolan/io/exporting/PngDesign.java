package dev.portolan.io.exporting;

import dev.portolan.io.json.DesignFiles;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** Finds the design in a PNG file's texts. */
final class PngDesign {

    private static final int MOST_PACKED = 64 * 1024 * 1024;

    /** Bytes behind each chunk. */
    private static final long CHECKSUM = 4;

    private PngDesign() {}

    static Optional<String> in(InputStream picture) throws IOException {
        DataInputStream in = new DataInputStream(picture);
        if (!Arrays.equals(in.readNBytes(PngWriter.SIGNATURE.length), PngWriter.SIGNATURE)) {
            throw new IOException("this is not a PNG file");
        }
        try {
            Optional<String> text = Optional.empty();
            while (text.isEmpty()) {
                text = ofNextChunk(in);
            }
            return text;
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> ofNextChunk(DataInputStream in) throws IOException {
        int length = in.readInt();
        String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
        boolean text = type.equals("iTXt") && length >= 0 && length <= MOST_PACKED;
        Optional<String> found = text ? text(in.readNBytes(length)) : Optional.empty();
        in.skipNBytes(CHECKSUM + (text ? 0 : Integer.toUnsignedLong(length)));
        return found;
    }

    /** What stands in a text chunk of the design's name: keyword, whether and how it is packed, language, text. */
    private static Optional<String> text(byte[] chunk) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(chunk);
        if (!word(in).equals(PngExporter.KEYWORD)) {
            return Optional.empty();
        }
        boolean packed = in.read() == 1;
        in.skip(1);
        word(in);
        word(in);
        InputStream text = packed ? new InflaterInputStream(in) : in;
        byte[] bytes = text.readNBytes(DesignFiles.MOST_CHARACTERS + 1);
        return bytes.length > DesignFiles.MOST_CHARACTERS
                ? Optional.empty()
                : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String word(InputStream in) {
        StringBuilder word = new StringBuilder();
        try {
            for (int c = in.read(); c > 0; c = in.read()) {
                word.append((char) c);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory can be read", e);
        }
        return word.toString();
    }
}
