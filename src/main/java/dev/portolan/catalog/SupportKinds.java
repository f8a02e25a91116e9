package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import java.util.List;

/** What the network serves or leans on: vaults, identities, registries, platform services, policies. */
public final class SupportKinds {

    /** What a policy assignment does with a violation. */
    public enum PolicyEffect implements Choice {
        AUDIT,
        DENY,
        DISABLED
    }

    public static final Property<String> HOST_NAME = Property.hostName("hostName", "Host name");
    public static final Property<Boolean> PUBLIC_ACCESS = Property.flag("publicAccess", "Public network access");
    public static final Property<ComponentId> GRANT_TARGET =
            Property.reference("target", "On", "key-vault", "container-registry", "platform-service");
    public static final Property<String> GRANT_ROLE = Property.text("role", "Role");
    public static final Property<List<Properties>> GRANTS =
            Property.records("grants", "Role assignments", GRANT_TARGET, GRANT_ROLE);
    public static final Property<String> SERVICE_TYPE =
            Property.text("serviceType", "Service").help("Such as Storage, SQL or Service Bus");
    public static final Property<String> POLICY_ID =
            Property.text("policy", "Policy definition").help("The built-in definition's id");
    public static final Property<PolicyEffect> EFFECT = Property.choice("effect", "Effect", PolicyEffect.class);
    public static final Property<IpAddress> ADDRESS = Property.address("address", "Private IP");
    public static final Property<ComponentId> PUBLIC_IP =
            Property.reference("publicIp", "Public IP", "public-ip").orNone();

    public static final KindSpec KEY_VAULT = KindSpec.card(
                    "key-vault", "Key Vault", Family.SUPPORT, "Keeps certificates, keys and secrets")
            .livesIn("canvas:", "region")
            .that(Trait.SERVES_REQUESTS)
            .holding(HOST_NAME, PUBLIC_ACCESS)
            .captioned(HOST_NAME);
    public static final KindSpec MANAGED_IDENTITY = KindSpec.card(
                    "managed-identity", "Managed identity", Family.SUPPORT, "Who a service is when it asks another")
            .shortly("Identity")
            .livesIn("canvas:", "region")
            .holding(GRANTS);
    public static final KindSpec CONTAINER_REGISTRY = KindSpec.card(
                    "container-registry", "Container registry", Family.SUPPORT, "Keeps container images")
            .shortly("Registry")
            .livesIn("canvas:", "region")
            .that(Trait.SERVES_REQUESTS)
            .holding(HOST_NAME, PUBLIC_ACCESS)
            .captioned(HOST_NAME);
    public static final KindSpec MONITORING_WORKSPACE = KindSpec.card(
                    "monitoring-workspace", "Monitoring workspace", Family.SUPPORT, "Collects logs and metrics")
            .shortly("Workspace")
            .livesIn("canvas:", "region")
            .that(Trait.SERVES_REQUESTS)
            .holding(HOST_NAME);
    public static final KindSpec PLATFORM_SERVICE = KindSpec.card(
                    "platform-service", "Platform service", Family.SUPPORT, "A managed service such as Storage or SQL")
            .livesIn("canvas:", "region")
            .that(Trait.SERVES_REQUESTS)
            .holding(SERVICE_TYPE, HOST_NAME, PUBLIC_ACCESS)
            .captioned(SERVICE_TYPE);
    public static final KindSpec POLICY_ASSIGNMENT = KindSpec.card(
                    "policy-assignment", "Policy assignment", Family.SUPPORT, "An Azure Policy that holds for a scope")
            .shortly("Policy")
            .livesIn("canvas:", "region")
            .holding(POLICY_ID, EFFECT);
    public static final KindSpec VIRTUAL_MACHINE = KindSpec.card(
                    "virtual-machine", "Virtual machine", Family.SUPPORT, "A machine in a subnet")
            .shortly("VM")
            .livesIn("subnet", "canvas:")
            .that(Trait.STARTS_FLOWS, Trait.SERVES_REQUESTS, Trait.HAS_PRIVATE_ADDRESS)
            .holding(
                    ADDRESS,
                    PUBLIC_IP,
                    NetworkKinds.NETWORK_SECURITY_GROUP,
                    AddressKinds.ZONES,
                    Certificates.CERTIFICATES)
            .captioned(ADDRESS);

    private SupportKinds() {}

    static List<KindSpec> all() {
        return List.of(
                KEY_VAULT,
                MANAGED_IDENTITY,
                CONTAINER_REGISTRY,
                MONITORING_WORKSPACE,
                PLATFORM_SERVICE,
                POLICY_ASSIGNMENT,
                VIRTUAL_MACHINE);
    }
}
