package dev.portolan.io.importing.arm.expression;

/**
 * Where a deployment goes. A template does not say it, so what is not known stands there as opaque names.
 *
 * @param group empty where the deployment goes to no resource group
 */
public record Place(Level level, String subscription, String group, String deployment) {

    /** What a deployment goes to. */
    public enum Level {
        GROUP,
        SUBSCRIPTION,
        ABOVE
    }

    /** Somewhere. */
    public static Place unknown(Level level) {
        return new Place(
                level,
                text("subscription().subscriptionId"),
                level == Level.GROUP ? text("resourceGroup().name") : "",
                text("deployment().name"));
    }

    private static String text(String label) {
        return Opaque.name(label).stringValue();
    }

    /** The start of the ids of resources that are put there. */
    public String prefix() {
        return switch (level) {
            case GROUP -> subscriptionId() + "/resourceGroups/" + group;
            case SUBSCRIPTION -> subscriptionId();
            case ABOVE -> "";
        };
    }

    public String subscriptionId() {
        return "/subscriptions/" + subscription;
    }
}
