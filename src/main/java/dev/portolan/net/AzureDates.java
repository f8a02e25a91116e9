package dev.portolan.net;

import java.time.LocalDate;

/**
 * The days on which Azure ends or changes something, each with where it was read and how sure it is
 * (guidance/retirements.md; the keys are those of guidance/sources.md). A day is the first on which support is gone,
 * unless its name says otherwise.
 */
public final class AzureDates {

    /** Basic load balancers. Confirmed: S-A18, and S-REL for AKS, which has blocked new clusters since (2025-10-12, 2026-01-04). */
    public static final LocalDate BASIC_LOAD_BALANCER = LocalDate.of(2025, 9, 30);

    /** Basic public addresses. Confirmed: S-PSR, Azure.PublicIP.StandardSKU (AZR-000158). */
    public static final LocalDate BASIC_PUBLIC_IP = LocalDate.of(2025, 9, 30);

    /** Application Gateway v1. Confirmed: the announcement to which S-APRL links. */
    public static final LocalDate GATEWAY_V1 = LocalDate.of(2026, 4, 28);

    /** The last day on which a new virtual network has default outbound access by itself. Confirmed: S-N2, S-REL. */
    public static final LocalDate LAST_DEFAULT_OUTBOUND = LocalDate.of(2026, 3, 31);

    /** Front Door (classic). Confirmed: Microsoft's announcement. */
    public static final LocalDate FRONT_DOOR_CLASSIC = LocalDate.of(2027, 3, 31);

    /** From here on nobody can create a Front Door (classic). Confirmed: Microsoft's announcement. */
    public static final LocalDate FRONT_DOOR_CLASSIC_CLOSED = LocalDate.of(2025, 4, 1);

    /** The last day of managed certificates of Front Door (classic), not renewed after 2025-08-15. Confirmed: Microsoft's announcement. */
    public static final LocalDate LAST_CLASSIC_CERTIFICATE = LocalDate.of(2026, 4, 14);

    /** Azure CDN Standard from Microsoft (classic). Confirmed: Microsoft's support blog (Japan). */
    public static final LocalDate CDN_CLASSIC = LocalDate.of(2027, 9, 30);

    /** Open-source ingress-nginx: upstream maintenance ended in this month. Confirmed: S-A18, S-BLOG1; the day is not stated. */
    public static final LocalDate INGRESS_NGINX = LocalDate.of(2026, 3, 1);

    /** The last day of critical patches for NGINX of application routing. Confirmed: S-A18, S-BLOG1; the day in the month is not stated. */
    public static final LocalDate LAST_APP_ROUTING_NGINX = LocalDate.of(2026, 11, 30);

    /** Application routing with the Gateway API is generally available. Confirmed: S-BLOG2, S-REL 20260428. */
    public static final LocalDate APP_ROUTING_GATEWAY_API = LocalDate.of(2026, 4, 28);

    /** kubenet. Confirmed: S-A18. */
    public static final LocalDate KUBENET = LocalDate.of(2028, 3, 31);

    /** The add-on HTTP application routing. Confirmed: S-REL 2025-04-06. */
    public static final LocalDate HTTP_APPLICATION_ROUTING = LocalDate.of(2025, 3, 3);

    /** The add-on Open Service Mesh. Confirmed: S-A18. */
    public static final LocalDate OPEN_SERVICE_MESH = LocalDate.of(2027, 9, 30);

    /** Azure Network Policy Manager on Windows nodes. Confirmed: S-A18. */
    public static final LocalDate NETWORK_POLICY_MANAGER_WINDOWS = LocalDate.of(2026, 9, 30);

    /** Azure Network Policy Manager on Linux nodes. Confirmed: S-A18. */
    public static final LocalDate NETWORK_POLICY_MANAGER_LINUX = LocalDate.of(2028, 9, 30);

    /** Availability sets in AKS. Confirmed: S-A18. */
    public static final LocalDate AVAILABILITY_SETS = LocalDate.of(2025, 9, 30);

    private AzureDates() {}
}
