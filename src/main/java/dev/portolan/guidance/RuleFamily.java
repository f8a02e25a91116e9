package dev.portolan.guidance;

import java.util.Map;

/**
 * The part of the guidance that a rule belongs to.
 *
 * @param letters as every id of the family begins, such as {@code ING}
 * @param label in words; the letters themselves for rules that are not Portolan's own
 */
public record RuleFamily(String letters, String label) implements Comparable<RuleFamily> {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("ING", "Ingress"),
            Map.entry("DDOS", "DDoS protection"),
            Map.entry("TLS", "TLS and certificates"),
            Map.entry("AGW", "Application Gateway"),
            Map.entry("AGIC", "Gateway ingress controller"),
            Map.entry("AGC", "Gateway for Containers"),
            Map.entry("ICT", "Ingress controllers"),
            Map.entry("AFD", "Front Door"),
            Map.entry("EGR", "Egress and SNAT"),
            Map.entry("HUB", "Hub and spoke"),
            Map.entry("INT", "Internal users"),
            Map.entry("NSG", "Network security groups"),
            Map.entry("DNS", "Name resolution"),
            Map.entry("PRV", "Private access"),
            Map.entry("IP", "Addresses"),
            Map.entry("LB", "Load balancers"),
            Map.entry("FW", "Firewalls"),
            Map.entry("RET", "Retirements"));

    /** The family of the rule with this id. */
    public static RuleFamily of(String rule) {
        int end = rule.lastIndexOf('-');
        String letters = end < 0 ? rule : rule.substring(0, end);
        return new RuleFamily(letters, LABELS.getOrDefault(letters, letters));
    }

    @Override
    public int compareTo(RuleFamily other) {
        return label.compareTo(other.label);
    }
}
