package dev.portolan.wild;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The luck of one case: the same seed gives the same design and the same questions. */
public final class Dice {

    private final Random random;

    public Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L); // neighbouring seeds start alike otherwise
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to below {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    public void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
