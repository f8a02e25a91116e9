package dev.portolan.io.importing.azure;

import dev.portolan.model.KindId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Ids that people can read, out of names: {@code snet-nodes}. Where several have one name, each has that of its container
 * before it, or its kind behind it; what is still equal is numbered in order of the resource ids.
 */
final class Slugs {

    private static final int LONGEST = 80;

    private Slugs() {}

    /** In lower case, with hyphens for whatever is neither letter nor digit. */
    static String of(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = slug.length() > LONGEST ? slug.substring(0, LONGEST).replaceAll("-+$", "") : slug;
        return cut.isEmpty() ? "resource" : cut;
    }

    /** An id for the key of every draft. */
    static Map<String, String> ids(Iterable<Draft> drafts, Map<String, Draft> byKey) {
        Map<String, List<Draft>> sameName = new TreeMap<>();
        drafts.forEach(draft -> sameName.computeIfAbsent(of(draft.name()), slug -> new ArrayList<>())
                .add(draft));
        Map<String, String> ids = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        sameName.forEach((slug, same) -> {
            if (same.size() == 1) {
                ids.put(same.get(0).key(), slug);
                taken.add(slug);
            }
        });
        sameName.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> same.forEach(draft -> {
                    String id = fresh(longer(draft, same, byKey), taken);
                    ids.put(draft.key(), id);
                    taken.add(id);
                }));
        return ids;
    }

    private static String longer(Draft draft, List<Draft> same, Map<String, Draft> byKey) {
        Map<KindId, Integer> kinds = new HashMap<>();
        same.forEach(each -> kinds.merge(each.kind(), 1, Integer::sum));
        Draft around = byKey.get(draft.parent());
        if (kinds.getOrDefault(draft.kind(), 0) == 1) {
            return of(draft.name() + "-" + draft.kind().value());
        }
        return around == null ? of(draft.name()) : of(around.name() + "-" + draft.name());
    }

    private static String fresh(String wanted, Set<String> taken) {
        String id = wanted;
        for (int i = 2; taken.contains(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }
}
