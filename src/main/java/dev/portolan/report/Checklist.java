package dev.portolan.report;

import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Rules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A review checklist of Microsoft (Azure/review-checklists), as far as it is about networks.
 *
 * @param key how rules refer to it, such as {@code RC-AKS}
 */
public record Checklist(String key, String name, List<Item> items) {

    private static final Map<String, List<String>> NAMES = Rules.all().stream()
            .map(Rule::info)
            .collect(Collectors.toUnmodifiableMap(RuleInfo::id, RuleInfo::alsoKnownAs));

    private static final int FIELDS = 3;

    /** The AKS review checklist. */
    public static final Checklist AKS = read("RC-AKS", "AKS review checklist", "aks.tsv");

    /**
     * One question of it.
     *
     * @param area the chapter, such as {@code Network}
     */
    public record Item(String id, String area, String guid) {}

    public Checklist {
        items = List.copyOf(items);
    }

    /** The ids of the rules that give the advice of an item, sorted. */
    public List<String> rules(Item item) {
        return NAMES.entrySet().stream()
                .filter(rule -> rule.getValue().stream().anyMatch(words -> names(words, item)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean names(String alsoKnownAs, Item item) {
        return alsoKnownAs.startsWith(key + " ")
                && List.of(alsoKnownAs.substring(key.length() + 1).split("[,;] *"))
                        .contains(item.id());
    }

    private static Checklist read(String key, String name, String file) {
        InputStream found =
                Objects.requireNonNull(Checklist.class.getResourceAsStream("/dev/portolan/checklists/" + file));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return new Checklist(
                    key,
                    name,
                    lines.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t", FIELDS))
                            .map(fields -> new Item(fields[0], fields[1], fields[2]))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
