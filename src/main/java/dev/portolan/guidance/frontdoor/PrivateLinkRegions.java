package dev.portolan.guidance.frontdoor;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * Where Front Door could have its private endpoints on 05/17/2023 (S-N16, MicrosoftDocs/azure-docs,
 * articles/frontdoor/private-link.md). The list has grown since, so that a region's absence is a reason to check only.
 */
final class PrivateLinkRegions {

    /** The date of the list. */
    static final LocalDate READ = LocalDate.of(2023, 5, 17);

    private static final Set<String> OFFERED = Set.of(
            "brazilsouth",
            "canadacentral",
            "centralus",
            "eastus",
            "eastus2",
            "southcentralus",
            "westus3",
            "usgovarizona",
            "usgovtexas",
            "francecentral",
            "germanywestcentral",
            "northeurope",
            "norwayeast",
            "uksouth",
            "westeurope",
            "swedencentral",
            "southafricanorth",
            "australiaeast",
            "centralindia",
            "japaneast",
            "koreacentral",
            "eastasia");

    private PrivateLinkRegions() {}

    static boolean offer(String region) {
        return OFFERED.contains(plain(region));
    }

    /** Azure's names, with or without blanks and capitals. */
    static String plain(String region) {
        return region.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
