package dev.portolan.catalog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names on the Internet that AKS has to reach (firewall-egress.md E.2 and E.3; S-A1, 06/18/2026). */
public final class RequiredHosts {

    /** The clouds, each with names of its own. */
    public enum Cloud {
        AZURE,
        US_GOVERNMENT,
        CHINA;

        /** The cloud of a region by Azure's name for it. */
        public static Cloud of(String region) {
            String name = region.toLowerCase(Locale.ROOT);
            if (name.startsWith("usgov") || name.startsWith("usdod")) {
                return US_GOVERNMENT;
            }
            return name.startsWith("china") ? CHINA : AZURE;
        }
    }

    /**
     * A name, with {@code *} for anything before it, and a port: 443 for HTTPS or 80 for HTTP.
     *
     * @param anyRegion whether the name is that of some region, of which nobody said which
     */
    public record Endpoint(String host, int port, boolean anyRegion) {

        public Endpoint(String host, int port) {
            this(host, port, false);
        }

        /** The same name as seen from a region; from any where {@code region} is empty. */
        public Endpoint in(String region) {
            return region.isEmpty() && host.contains(REGION)
                    ? new Endpoint(host.replace(REGION, "*"), port, true)
                    : new Endpoint(host.replace(REGION, region), port);
        }
    }

    /** What needs more than every cluster does, once it is switched on. */
    public enum Feature {
        GPU("GPU nodes", https("nvidia.github.io", "us.download.nvidia.com", "download.docker.com")),
        WINDOWS(
                "Windows nodes",
                https("onegetcdn.azureedge.net", "go.microsoft.com"),
                http("*.mp.microsoft.com", "www.msftconnecttest.com", "ctldl.windowsupdate.com")),
        DEFENDER(
                "Defender for Containers",
                https("*.ods.opinsights.azure.com", "*.oms.opinsights.azure.com", "*.cloud.defender.microsoft.com")),
        KEY_VAULT("Key Vault CSI driver", https("*.vault.azure.net")),
        MONITOR(
                "Azure Monitor",
                https(
                        "*.ods.opinsights.azure.com",
                        "*.oms.opinsights.azure.com",
                        "dc.services.visualstudio.com",
                        "*.in.applicationinsights.azure.com",
                        "*.monitoring.azure.com",
                        "global.handler.control.monitor.azure.com",
                        "*.ingest.monitor.azure.com",
                        "*.metrics.ingest.monitor.azure.com",
                        "{region}.handler.control.monitor.azure.com")),
        POLICY(
                "Azure Policy",
                https("data.policy.core.windows.net", "store.policy.core.windows.net", "dc.services.visualstudio.com")),
        EXTENSIONS("Cluster extensions", https("{region}.dp.kubernetesconfiguration.azure.com"));

        private final String label;
        private final List<Endpoint> endpoints;

        Feature(String label, List<Endpoint> https) {
            this(label, https, List.of());
        }

        Feature(String label, List<Endpoint> https, List<Endpoint> http) {
            this.label = label;
            this.endpoints = Stream.concat(https.stream(), http.stream()).toList();
        }

        public String label() {
            return label;
        }

        /** What the feature needs beside what every cluster needs. */
        public List<Endpoint> endpoints() {
            return endpoints;
        }
    }

    private static final String REGION = "{region}";

    private static final List<String> EVERYWHERE = List.of(
            "mcr.microsoft.com", "*.data.mcr.microsoft.com", "mcr-0001.mcr-msedge.net", "packages.microsoft.com");

    /** From where nodes get their binaries today. */
    public static final String MIRROR = "acs-mirror.azureedge.net";

    /** What will replace the mirror; Microsoft says to allow both. */
    public static final String PACKAGES = "packages.aks.azure.com";

    public static final List<String> NODE_BINARIES = List.of(MIRROR, PACKAGES);

    private static final List<String> PUBLIC = Stream.concat(
                    EVERYWHERE.stream(), Stream.of("management.azure.com", "login.microsoftonline.com"))
            .toList();
    private static final List<String> US_GOVERNMENT = Stream.concat(
                    EVERYWHERE.stream(), Stream.of("management.usgovcloudapi.net", "login.microsoftonline.us"))
            .toList();
    private static final List<String> CHINA = List.of(
            "mcr.azure.cn",
            "*.data.mcr.azure.cn",
            "management.chinacloudapi.cn",
            "login.chinacloudapi.cn",
            "*.azk8s.cn");

    /** Recommended for updates of the nodes, not required. */
    private static final List<String> UBUNTU =
            List.of("security.ubuntu.com", "azure.archive.ubuntu.com", "changelogs.ubuntu.com", "snapshot.ubuntu.com");

    private RequiredHosts() {}

    /** What every cluster has to reach, its API server and {@link #NODE_BINARIES} not counted. */
    public static List<String> common(Cloud cloud) {
        return switch (cloud) {
            case AZURE -> PUBLIC;
            case US_GOVERNMENT -> US_GOVERNMENT;
            case CHINA -> CHINA;
        };
    }

    /** Whether nodes fetch their binaries by {@link #NODE_BINARIES}. */
    public static boolean needsNodeBinaries(Cloud cloud) {
        return cloud != Cloud.CHINA;
    }

    /** The names of a public API server; those of any region where {@code region} is empty. */
    public static List<String> apiServer(Cloud cloud, String region) {
        String before = region.isEmpty() ? "*." : "*.hcp." + region + ".";
        return switch (cloud) {
            case AZURE -> List.of(before + "azmk8s.io");
            case US_GOVERNMENT -> List.of(before + "cx.aks.containerservice.azure.us");
            case CHINA ->
                region.isEmpty()
                        ? List.of("*.cx.prod.service.azk8s.cn")
                        : List.of(before + "cx.prod.service.azk8s.cn", "*.tun." + region + ".cx.prod.service.azk8s.cn");
        };
    }

    /** What is recommended for updates of the nodes, not required; by HTTP but for snapshots (E.2). */
    public static List<Endpoint> recommended() {
        return UBUNTU.stream()
                .map(host -> new Endpoint(host, host.startsWith("snapshot") ? 443 : 80))
                .toList();
    }

    /** What the FQDN tag {@code AzureKubernetesService} surely holds: the lists above, not those of features (E.3). */
    public static List<String> tagged() {
        return Stream.of(
                        PUBLIC,
                        US_GOVERNMENT,
                        CHINA,
                        NODE_BINARIES,
                        UBUNTU,
                        apiServer(Cloud.AZURE, ""),
                        apiServer(Cloud.US_GOVERNMENT, ""),
                        apiServer(Cloud.CHINA, ""))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Endpoint> https(String... hosts) {
        return Stream.of(hosts).map(host -> new Endpoint(host, 443)).toList();
    }

    private static List<Endpoint> http(String... hosts) {
        return Stream.of(hosts).map(host -> new Endpoint(host, 80)).toList();
    }
}
