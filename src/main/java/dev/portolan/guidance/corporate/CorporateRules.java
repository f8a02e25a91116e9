package dev.portolan.guidance.corporate;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class CorporateRules {

    private CorporateRules() {}

    public static List<Rule> all() {
        return List.of(
                new PrivateEntryRule(),
                new PrivateFrontendRule(),
                new CompanyDnsRule(),
                new InspectedEntryRule(),
                new BackupConnectionRule());
    }
}
