package dev.portolan.guidance.packs;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What an expression sees of one component, link or trace: named values. */
final class Facts extends AbstractMap<String, Object> {

    private final Map<String, Object> values;

    Facts(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return values.entrySet();
    }

    @Override
    public boolean containsKey(Object key) {
        return values.containsKey(key);
    }
}
