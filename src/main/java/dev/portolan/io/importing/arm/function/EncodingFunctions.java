package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.source.LenientJson;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Texts in other forms, and names made from texts: the same ones for the same texts, though not those of Azure. */
final class EncodingFunctions {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int UNIQUE_LENGTH = 13;

    private EncodingFunctions() {}

    static void addTo(Table table) {
        table.addOpen("uniqueString", 1, Table.ANY, EncodingFunctions::uniqueString);
        table.addOpen(
                "guid",
                1,
                Table.ANY,
                a -> Nodes.text(UUID.nameUUIDFromBytes(seed(a).getBytes(StandardCharsets.UTF_8))
                        .toString()));
        table.add(
                "base64",
                1,
                1,
                a -> Nodes.text(Base64.getEncoder().encodeToString(a.text(0).getBytes(StandardCharsets.UTF_8))));
        table.add("base64ToString", 1, 1, a -> Nodes.text(decoded(a.text(0))));
        table.add("base64ToJson", 1, 1, a -> json(decoded(a.text(0))));
        table.add(
                "dataUri",
                1,
                1,
                a -> Nodes.text("data:text/plain;charset=utf8;base64,"
                        + Base64.getEncoder()
                                .encodeToString(Nodes.written(a.get(0)).getBytes(StandardCharsets.UTF_8))));
        table.add(
                "dataUriToString",
                1,
                1,
                a -> Nodes.text(decoded(a.text(0).substring(a.text(0).indexOf(',') + 1))));
        table.add("uri", 2, 2, a -> Nodes.text(joined(a.text(0), a.text(1))));
        table.add(
                "uriComponent",
                1,
                1,
                a -> Nodes.text(
                        URLEncoder.encode(a.text(0), StandardCharsets.UTF_8).replace("+", "%20")));
        table.add("uriComponentToString", 1, 1, a -> Nodes.text(component(a.text(0))));
        table.addOpen("json", 1, 1, a -> Opaque.isWhole(a.get(0)) ? a.opaque() : json(a.text(0)));
    }

    /** Names that differ only in what is not known of them are different all the same. */
    private static String seed(Arguments arguments) {
        return arguments.all().stream().map(Nodes::written).map(Opaque::shown).collect(Collectors.joining("-"));
    }

    private static JsonNode uniqueString(Arguments arguments) {
        String name = unique(seed(arguments));
        arguments.scope().assume("Names that uniqueString() makes are not those that Azure will make.");
        return Nodes.text(name);
    }

    private static String unique(String seed) {
        byte[] hash = sha256(seed);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < UNIQUE_LENGTH; i++) {
            name.append(ALPHABET.charAt(hash[i] & 31));
        }
        return name.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String decoded(String text) {
        try {
            return Opaque.withoutMarks(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new NotEvaluated("the text is not Base64");
        }
    }

    private static String joined(String base, String relative) {
        try {
            return URI.create(base).resolve(relative).toString();
        } catch (IllegalArgumentException e) {
            throw new NotEvaluated("the text is no address");
        }
    }

    private static String component(String text) {
        try {
            return Opaque.withoutMarks(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new NotEvaluated("the text is not encoded for an address");
        }
    }

    private static JsonNode json(String text) {
        return LenientJson.value(text).orElseThrow(() -> new NotEvaluated("the text is not JSON"));
    }
}
