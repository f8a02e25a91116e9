package dev.portolan.net;

import java.util.List;
import java.util.OptionalInt;

/**
 * The SNAT ports that a Standard load balancer gives each node by itself, by the size of its backend pool (numbers.md D.1;
 * S-N10, S-A5).
 */
public final class DefaultPorts {

    /**
     * A row of the table.
     *
     * @param least the smallest pool of the row
     * @param most the largest
     * @param ports each node's, with one frontend address
     */
    public record Row(int least, int most, int ports) {}

    public static final List<Row> TABLE = List.of(
            new Row(1, 50, 1_024),
            new Row(51, 100, 512),
            new Row(101, 200, 256),
            new Row(201, 400, 128),
            new Row(401, 800, 64),
            new Row(801, 1_000, 32));

    /** No node gets more, however many frontend addresses there are. */
    public static final int MOST = 1_024;

    private DefaultPorts() {}

    /** Each node's ports; empty where the table has no such pool. */
    public static OptionalInt of(long nodes, int frontends) {
        return TABLE.stream()
                .filter(row -> nodes >= row.least() && nodes <= row.most())
                .mapToInt(row -> (int) Math.min((long) row.ports() * frontends, MOST))
                .findFirst();
    }

    /** The rows that a pool enters, with fewer ports for each node, as it grows from {@code today} to {@code most}. */
    public static List<Row> crossed(long today, long most) {
        return TABLE.stream()
                .filter(row -> row.least() > today && row.least() <= most)
                .toList();
    }
}
