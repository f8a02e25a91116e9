package dev.portolan.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two starts of the program say to each other: a greeting and the paths, each ended by a zero byte, and one more at
 * the end; then one byte back. Neither listens for longer than its patience, nor to more than is sensible.
 */
final class Handover {

    static final int MOST_FILES = 64;
    static final int MOST_BYTES = 256 * 1024;

    private static final String GREETING = "portolan 1";
    private static final byte END = 0;
    private static final byte TAKEN = 1;

    private final SocketChannel channel;
    private final long deadline;

    Handover(SocketChannel channel, Duration patience) {
        this.channel = channel;
        deadline = System.nanoTime() + patience.toNanos();
    }

    /** Gives the files away; whether they were taken. */
    boolean give(List<Path> files) throws IOException {
        if (files.size() > MOST_FILES) {
            return false;
        }
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        words.writeBytes(GREETING.getBytes(StandardCharsets.UTF_8));
        words.write(END);
        for (Path file : files) {
            words.writeBytes(file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
            words.write(END);
        }
        words.write(END);
        if (words.size() > MOST_BYTES) {
            return false;
        }
        try (Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            ByteBuffer out = ByteBuffer.wrap(words.toByteArray());
            while (out.hasRemaining()) {
                await(selector, SelectionKey.OP_WRITE);
                channel.write(out);
            }
            ByteBuffer answer = ByteBuffer.allocate(1);
            await(selector, SelectionKey.OP_READ);
            return channel.read(answer) == 1 && answer.get(0) == TAKEN;
        }
    }

    /** Takes what is given; empty where that is no list of files. */
    Optional<List<Path>> take() throws IOException {
        try (Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            ByteArrayOutputStream heard = new ByteArrayOutputStream();
            ByteBuffer some = ByteBuffer.allocate(4096);
            while (!isWhole(heard.toByteArray())) {
                await(selector, SelectionKey.OP_READ);
                some.clear();
                int read = channel.read(some);
                if (read < 0 || heard.size() + read > MOST_BYTES) {
                    return Optional.empty();
                }
                heard.write(some.array(), 0, read);
            }
            Optional<List<Path>> files = parsed(heard.toString(StandardCharsets.UTF_8));
            if (files.isPresent()) {
                await(selector, SelectionKey.OP_WRITE);
                channel.write(ByteBuffer.wrap(new byte[] {TAKEN}));
            }
            return files;
        }
    }

    private static boolean isWhole(byte[] heard) {
        return heard.length > 1 && heard[heard.length - 1] == END && heard[heard.length - 2] == END;
    }

    private static Optional<List<Path>> parsed(String words) {
        List<String> parts = List.of(words.split("\0"));
        if (parts.isEmpty() || !parts.get(0).equals(GREETING) || parts.size() > MOST_FILES + 1) {
            return Optional.empty();
        }
        List<Path> files = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            try {
                files.add(Path.of(part));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
        return files.stream().allMatch(Path::isAbsolute) ? Optional.of(files) : Optional.empty();
    }

    private void await(Selector selector, int readiness) throws IOException {
        channel.register(selector, readiness);
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0 || selector.select(left) == 0) {
            throw new IOException("the other start does not answer");
        }
        selector.selectedKeys().clear();
    }
}
