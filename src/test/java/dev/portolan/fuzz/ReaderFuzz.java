package dev.portolan.fuzz;

import java.nio.charset.StandardCharsets;

/** Where Jazzer starts; knows nothing of it, so that nothing else needs it. */
public final class ReaderFuzz {

    private static FuzzedReader reader = FuzzedReader.ARM;

    private ReaderFuzz() {}

    /** @param arguments the name of the reader */
    public static void fuzzerInitialize(String[] arguments) {
        reader = FuzzedReader.named(arguments[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        reader.attack(new String(input, StandardCharsets.UTF_8));
    }
}
