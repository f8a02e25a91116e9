package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetailsTest {

    private final Details details = Details.NONE.with("rule", "allow").with("priority", "100");

    @Test
    void namesKeepTheOrderInWhichTheyWereGiven() {
        assertThat(details).containsExactly(Map.entry("rule", "allow"), Map.entry("priority", "100"));
        assertThat(details.get("priority")).isEqualTo("100");
        assertThat(details.get("prefix")).isNull();
    }

    @Test
    void anotherValueTakesThePlaceOfTheOldAndLeavesTheOldDetailsAlone() {
        assertThat(details.with("rule", "deny"))
                .containsExactly(Map.entry("rule", "deny"), Map.entry("priority", "100"));
        assertThat(details.get("rule")).isEqualTo("allow");
    }

    @Test
    void detailsEqualAnyMapOfTheSameEntries() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("rule", "allow");
        map.put("priority", "100");
        assertThat(details).isEqualTo(map).hasSameHashCodeAs(map);
        assertThat(Details.of(map)).isEqualTo(details);
    }

    @Test
    void nobodyChangesThemFromOutside() {
        assertThat(details.keySet()).containsExactly("rule", "priority");
        assertThatThrownBy(() -> details.put("prefix", "0.0.0.0/0")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aNameIsThereOrItIsNot() {
        assertThat(details.containsKey("rule")).isTrue();
        assertThat(details.containsKey("priority")).isTrue();
        assertThat(details.containsKey("allow")).isFalse();
        assertThat(details).hasSize(2);
        assertThat(Details.NONE).isEmpty();
    }
}
