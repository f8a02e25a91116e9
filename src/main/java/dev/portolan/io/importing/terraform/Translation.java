package dev.portolan.io.importing.terraform;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.terraform.Bodies.Draft;
import dev.portolan.io.importing.terraform.Mapping.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes resources of Azure of the instances of a plan. */
final class Translation {

    private static final String PROPERTIES = "properties";
    private static final List<String> COMMON = List.of("location", "zones");

    private final Plan plan;
    private final Mapping mapping = Mapping.read();
    private final Ids ids;
    private final Links links;
    private final Bodies bodies = new Bodies();
    private final List<String> assumed = new ArrayList<>();

    Translation(Plan plan) {
        this.plan = plan;
        References references =
                new References(plan.configuration(), plan.instances().values());
        this.ids = new Ids(plan, mapping, references);
        this.links = new Links(plan.configuration(), references, ids, mapping);
    }

    Resources resources() {
        plan.instances().values().forEach(this::whole);
        plan.instances().values().forEach(this::part);
        long unread = plan.instances().values().stream().filter(Instance::data).count();
        if (unread > 0) {
            assumed.add("%d resources are only read by the configuration and stand already".formatted(unread));
        }
        return new Resources(
                StreamSupport.stream(bodies.all().spliterator(), false)
                        .map(Draft::done)
                        .toList(),
                assumed,
                orphans(),
                links.followed(),
                links.lost());
    }

    private List<Problem> orphans() {
        return plan.instances().values().stream()
                .filter(ids::isOrphan)
                .map(each -> new Problem(
                        each.origin().file(),
                        each.origin().line(),
                        each.address(),
                        "to which resource this belongs is not determined: "
                                + links.why(each, links.expressions(each).path(parent(each)))))
                .toList();
    }

    private String parent(Instance instance) {
        return mapping.of(instance.type()).map(Mapping.Type::parent).orElse("");
    }

    private void whole(Instance instance) {
        Optional<Mapping.Type> type = mapping.of(instance.type());
        if (type.filter(Mapping.Type::part).isPresent() || instance.type().equals("azurerm_resource_group")) {
            return;
        }
        String id = ids.of(instance);
        String arm = type.map(Mapping.Type::armType).orElseGet(() -> stranger(instance));
        Draft draft = new Draft(id, arm, name(id), instance.origin());
        bodies.put(draft);
        common(instance, draft);
        if (type.isPresent()) {
            ObjectNode properties = draft.body().putObject(PROPERTIES);
            new Writing(draft, instance, links, id).write(type.get().lines(), properties, PROPERTIES);
            type.get().lines().stream().filter(Line::child).forEach(line -> children(line, instance, draft));
        } else if (instance.type().startsWith("azapi_")) {
            azapi(instance, draft);
        }
    }

    /** The names of the resource and those around it. */
    private static String name(String id) {
        int providers = id.lastIndexOf("/providers/");
        String[] parts = id.substring(Math.max(0, providers)).split("/", -1);
        List<String> names = new ArrayList<>();
        for (int i = 4; i < parts.length; i += 2) {
            names.add(parts[i]);
        }
        return names.isEmpty() ? id.substring(id.lastIndexOf('/') + 1) : String.join("/", names);
    }

    private static String stranger(Instance instance) {
        String type = instance.text("type").replaceFirst("@.*", "");
        return instance.type().startsWith("azapi_") && type.indexOf('/') > 0 ? type : "Terraform/" + instance.type();
    }

    private void common(Instance instance, Draft draft) {
        for (String attribute : COMMON) {
            JsonNode value = instance.values().path(attribute);
            if (value.isString() || value.isArray() && !value.isEmpty()) {
                draft.body().set(attribute, value);
            }
        }
        JsonNode identity = instance.values().path("identity").path(0);
        if (identity.isObject()) {
            ObjectNode written = draft.body().putObject("identity");
            written.set("type", identity.path("type"));
            JsonNode given = identity.path("identity_ids");
            JsonNode expression =
                    links.expressions(instance).path("identity").path(0).path("identity_ids");
            JsonNode all = given.isArray() ? given : links.ids(instance, expression, "identity_ids", Links.Wanted.IDS);
            all.forEach(id -> Writing.record(written, "userAssignedIdentities")
                    .set(id.asString(""), JsonNodeFactory.instance.objectNode()));
        }
    }

    /** A block that is a resource of its own in Azure. */
    private void children(Line line, Instance instance, Draft parent) {
        String block = line.from().replace("[]", "");
        JsonNode items = instance.values().path(block);
        for (int i = 0; i < items.size(); i++) {
            String name = items.path(i).path("name").asString(block + "-" + i);
            Draft child = new Draft(
                    parent.id() + "/" + line.to() + "/" + name,
                    parent.type() + "/" + line.to(),
                    parent.name() + "/" + name,
                    instance.origin());
            bodies.put(child);
            Instance within = new Instance(
                    instance.address(),
                    instance.module(),
                    instance.type(),
                    instance.name(),
                    instance.key(),
                    instance.data(),
                    items.path(i),
                    instance.unknown().path(block).path(i),
                    instance.origin());
            ObjectNode properties = child.body().putObject(PROPERTIES);
            new Writing(child, within, links, child.id()).within(block).write(line.lines(), properties, PROPERTIES);
        }
    }

    /** An association, a rule of a load balancer: what is a resource in Terraform and a part of one in Azure. */
    private void part(Instance instance) {
        Optional<Mapping.Type> found = mapping.of(instance.type()).filter(Mapping.Type::part);
        if (found.isEmpty()) {
            return;
        }
        Mapping.Type type = found.get();
        String parent = ids.parent(instance, type);
        if (ids.isOrphan(instance)) {
            return;
        }
        Draft draft = bodies.at(parent, type.armType(), instance.origin());
        if (type.list().isEmpty()) {
            ObjectNode properties = Writing.record(draft.body(), PROPERTIES);
            new Writing(draft, instance, links, parent).write(type.lines(), properties, PROPERTIES);
            return;
        }
        var list = Writing.array(Writing.record(draft.body(), PROPERTIES), type.list());
        String path = PROPERTIES + "." + type.list() + "[" + list.size() + "]." + PROPERTIES;
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        list.add(item);
        item.put("id", ids.of(instance)).put("name", ids.name(instance));
        new Writing(draft, instance, links, parent).write(type.lines(), item.putObject(PROPERTIES), path);
    }

    private void azapi(Instance instance, Draft draft) {
        JsonNode body = AzapiBody.of(instance.values().path("body"));
        if (body instanceof ObjectNode record) {
            draft.body().setAll(record);
        }
        JsonNode expression = links.expressions(instance).path("body");
        if (!References.longest(expression).isEmpty()) {
            AzapiBody.unknown(instance.unknown().path("body"))
                    .forEach(path ->
                            draft.leaveOpen(path.isEmpty() ? PROPERTIES : path, links.why(instance, expression)));
        }
    }
}
