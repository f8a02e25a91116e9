package dev.portolan.io.importing.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A step of an address or a reference: a name and the key in brackets behind it.
 *
 * @param key without quotes; empty for none
 */
record Step(String name, String key) {

    /** The steps of {@code module.net["a"].azurerm_subnet.this[0].id}; further keys of one step are let go. */
    static List<Step> parse(String text) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
                end++;
            }
            String name = text.substring(at, end);
            StringBuilder key = new StringBuilder();
            while (end < text.length() && text.charAt(end) == '[') {
                end = key(text, end, key);
            }
            steps.add(new Step(name, key.toString()));
            at = end + 1;
        }
        return steps;
    }

    /** Reads a key that starts at {@code from}; where the text goes on after it. */
    private static int key(String text, int from, StringBuilder key) {
        boolean first = key.isEmpty();
        boolean quoted = from + 1 < text.length() && text.charAt(from + 1) == '"';
        int at = from + (quoted ? 2 : 1);
        while (at < text.length() && text.charAt(at) != (quoted ? '"' : ']')) {
            at += text.charAt(at) == '\\' && quoted ? 1 : 0;
            if (first && at < text.length()) {
                key.append(text.charAt(at));
            }
            at++;
        }
        return Math.min(text.length(), at + (quoted ? 2 : 1));
    }

    static String words(List<Step> steps) {
        return steps.stream()
                .map(step -> step.name() + (step.key().isEmpty() ? "" : "[" + step.key() + "]"))
                .collect(Collectors.joining("."));
    }
}
