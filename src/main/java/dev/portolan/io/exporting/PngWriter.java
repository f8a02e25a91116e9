package dev.portolan.io.exporting;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a PNG file row by row (W3C PNG, third edition), so that pictures need no more memory than some of their rows. */
final class PngWriter implements AutoCloseable {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int COLOUR = 2;
    private static final int COLOUR_AND_ALPHA = 6;
    private static final byte UP = 2;
    private static final int CHUNK = 64 * 1024;

    private final DataOutputStream out;
    private final int width;
    private final int channels;
    private final byte[] filtered;
    private final Deflater deflater = new Deflater(6);
    private final DeflaterOutputStream data;
    private byte[] above;
    private byte[] row;

    /**
     * Begins a picture.
     *
     * @param pixelsPerMetre how large it is meant to be shown
     */
    PngWriter(OutputStream file, int width, int height, boolean alpha, int pixelsPerMetre) throws IOException {
        this.out = new DataOutputStream(file);
        this.width = width;
        this.channels = alpha ? 4 : 3;
        this.filtered = new byte[width * channels + 1];
        this.above = new byte[width * channels];
        this.row = new byte[width * channels];
        this.data = new DeflaterOutputStream(new Chunks(), deflater, CHUNK);
        out.write(SIGNATURE);
        chunk("IHDR", bytes -> {
            bytes.writeInt(width);
            bytes.writeInt(height);
            bytes.write(new byte[] {8, (byte) (alpha ? COLOUR_AND_ALPHA : COLOUR), 0, 0, 0});
        });
        chunk("pHYs", bytes -> {
            bytes.writeInt(pixelsPerMetre);
            bytes.writeInt(pixelsPerMetre);
            bytes.write(1);
        });
    }

    /** Writes a text beside the picture; before its rows. */
    void text(String keyword, String text) throws IOException {
        chunk("iTXt", bytes -> {
            bytes.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
            bytes.write(new byte[] {0, 1, 0, 0, 0}); // compressed, no language
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
                deflated.write(text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** Writes the next row: pixels as {@code 0xAARRGGBB}, from {@code offset} on. */
    void row(int[] pixels, int offset) throws IOException {
        int at = 0;
        for (int i = 0; i < width; i++) {
            int pixel = pixels[offset + i];
            row[at++] = (byte) (pixel >> 16);
            row[at++] = (byte) (pixel >> 8);
            row[at++] = (byte) pixel;
            if (channels == 4) {
                row[at++] = (byte) (pixel >> 24);
            }
        }
        filtered[0] = UP;
        for (int i = 0; i < row.length; i++) {
            filtered[i + 1] = (byte) (row[i] - above[i]);
        }
        data.write(filtered);
        byte[] before = above;
        above = row;
        row = before;
    }

    /** Ends the picture; the file stays open. */
    @Override
    public void close() throws IOException {
        data.finish();
        data.flush();
        deflater.end();
        chunk("IEND", bytes -> {});
        out.flush();
    }

    private interface Body {
        void write(DataOutputStream bytes) throws IOException;
    }

    private void chunk(String type, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.write(new DataOutputStream(bytes));
        chunk(type, bytes.toByteArray(), bytes.size());
    }

    private void chunk(String type, byte[] body, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(body, 0, length);
        out.writeInt(length);
        out.write(name);
        out.write(body, 0, length);
        out.writeInt((int) check.getValue());
    }

    /** Makes a chunk of every buffer full of pixels. */
    private final class Chunks extends OutputStream {
        private final byte[] buffer = new byte[CHUNK];
        private int used;

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int done = 0; done < length; ) {
                int part = Math.min(length - done, CHUNK - used);
                System.arraycopy(bytes, offset + done, buffer, used, part);
                used += part;
                done += part;
                if (used == CHUNK) {
                    flush();
                }
            }
        }

        @Override
        public void flush() throws IOException {
            if (used > 0) {
                chunk("IDAT", buffer, used);
                used = 0;
            }
        }
    }
}
