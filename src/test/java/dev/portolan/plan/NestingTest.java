package dev.portolan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Component;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NestingTest {

    private final Random random = new Random(11);

    @Test
    void findsThePairsThatLookingAtEveryPairFinds() {
        for (int round = 0; round < 200; round++) {
            List<Spaces.Space> spaces = spaces();
            assertThat(Nesting.pairs(spaces)).as("%s", spaces).isEqualTo(everyPair(spaces));
        }
    }

    private List<Spaces.Space> spaces() {
        List<Spaces.Space> spaces = new ArrayList<>();
        for (int owner = 0; owner < 8; owner++) {
            boolean inCluster = random.nextBoolean();
            Component holder =
                    Component.of("holder-" + owner, inCluster ? "aks-cluster" : "virtual-network", "holder " + owner);
            spaces.add(new Spaces.Space(prefix(), holder, "the range", inCluster));
            if (inCluster || random.nextBoolean()) {
                spaces.add(new Spaces.Space(prefix(), holder, "the range", inCluster));
            }
        }
        return spaces;
    }

    private Prefix prefix() {
        int length = 8 + random.nextInt(5);
        int block = random.nextInt(1 << length - 8) << 12 - length;
        return random.nextInt(6) == 0
                ? Prefix.of("fd00::/" + length)
                : Prefix.of("10.%d.0.0/%d".formatted(block * 16, length));
    }

    private static List<Nesting.Pair> everyPair(List<Spaces.Space> spaces) {
        List<Nesting.Pair> found = new ArrayList<>();
        for (int i = 0; i < spaces.size(); i++) {
            for (int j = i + 1; j < spaces.size(); j++) {
                Spaces.Space one = spaces.get(i);
                Spaces.Space other = spaces.get(j);
                boolean compared = !one.inCluster()
                        || !other.inCluster()
                        || one.owner().id().equals(other.owner().id());
                if (compared && one.range().overlaps(other.range())) {
                    found.add(new Nesting.Pair(i, j));
                }
            }
        }
        return found;
    }
}
