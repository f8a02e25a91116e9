package dev.portolan.io.importing.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Equal pods and the object that makes them. */
record PodSet(Manifest owner, Map<String, String> labels, Yaml pod) {

    /** A port that a container names. */
    record Port(String name, int number, boolean udp, Yaml container) {}

    /** Empty where the object makes no pods, is itself made by another one, or is only a step of an installation. */
    static Optional<PodSet> of(Manifest object) {
        boolean made = object.body().at("metadata", "ownerReferences").isGiven();
        if (made || object.body().at("metadata", "annotations", "helm.sh/hook").isGiven()) {
            return Optional.empty();
        }
        return switch (object.kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Rollout", "Job" ->
                Optional.of(templated(object, object.spec("template")));
            case "CronJob" -> Optional.of(templated(object, object.spec("jobTemplate", "spec", "template")));
            case "Pod" -> Optional.of(new PodSet(object, object.labels(), object.spec()));
            default -> Optional.empty();
        };
    }

    private static PodSet templated(Manifest object, Yaml template) {
        return new PodSet(object, template.at("metadata", "labels").labels(), template.at("spec"));
    }

    List<Yaml> containers() {
        return pod.at("containers").items();
    }

    Stream<Port> ports() {
        return containers().stream()
                .flatMap(container -> container.at("ports").items().stream()
                        .flatMap(port -> port.at("containerPort").whole().stream()
                                .map(number -> new Port(
                                        port.at("name").text(),
                                        number,
                                        port.at("protocol").text().equalsIgnoreCase("UDP"),
                                        container))));
    }

    Optional<Integer> named(String port) {
        return ports().filter(each -> each.name().equals(port))
                .map(Port::number)
                .findFirst();
    }

    /** The images of its containers, as they are written. */
    Stream<String> images() {
        return containers().stream().map(container -> container.at("image").text());
    }

    Stream<String> arguments() {
        return containers().stream()
                .flatMap(container ->
                        Stream.concat(container.at("command").texts().stream(), container.at("args").texts().stream()));
    }

    /** The SecretProviderClass objects that its pods mount. */
    List<String> mountedClasses() {
        return pod.at("volumes").items().stream()
                .map(volume -> volume.at("csi", "volumeAttributes", "secretProviderClass")
                        .text())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
