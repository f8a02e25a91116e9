package dev.portolan.guidance;

import dev.portolan.model.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The short hash of a rule and its subjects by which a finding is known again. */
final class Fingerprint {

    private static final int LENGTH = 16;

    private Fingerprint() {}

    static String of(String rule, List<Subject> subjects) {
        String text = subjects.stream()
                .distinct()
                .sorted()
                .map(subject -> subject.type() + " " + subject.id())
                .collect(Collectors.joining("\n", rule + "\n", ""));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
