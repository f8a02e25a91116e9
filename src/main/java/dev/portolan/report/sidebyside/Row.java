package dev.portolan.report.sidebyside;

/**
 * One thing that is compared.
 *
 * @param group under which heading it stands: a flow, or the design
 * @param what such as {@code Hops} or {@code Public addresses}
 * @param before as it is; empty where there is none
 * @param after as it would be; empty where there is none
 */
public record Row(String group, String what, String before, String after) {

    public boolean isDifferent() {
        return !before.equals(after);
    }
}
