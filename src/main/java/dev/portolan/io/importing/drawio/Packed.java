package dev.portolan.io.importing.drawio;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A drawing as draw.io packs it: Base64 of deflated, percent-encoded XML (FORMATS.md 5). */
final class Packed {

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private Packed() {}

    /** @throws Unreadable where it is packed in another way, or unpacks to more than any drawing */
    static String unpacked(String text, int line) throws Unreadable {
        byte[] packed;
        try {
            packed = Base64.getMimeDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new Unreadable(
                    line, "this drawing is neither XML nor packed as draw.io packs it; save it again there");
        }
        String encoded = inflated(packed, line);
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(line, "this drawing is not encoded as draw.io does; save it again there");
        }
    }

    private static String inflated(byte[] packed, int line) throws Unreadable {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Unreadable(line, "this drawing ends too early, as if cut off; take it from a backup");
                }
                out.write(buffer, 0, length);
                if (out.size() > MOST_BYTES) {
                    throw new Unreadable(line, "this drawing unpacks to more than 64 MB; is it the right file?");
                }
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new Unreadable(line, "this drawing is not packed as draw.io packs it; save it again there");
        } finally {
            inflater.end();
        }
    }
}
