package dev.portolan.io.json;

import dev.portolan.model.Component;
import dev.portolan.model.Value;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Fill;
import dev.portolan.plan.NodeCount;
import dev.portolan.plan.addressing.Clash;
import dev.portolan.plan.addressing.Need;
import dev.portolan.plan.addressing.NetworkRuler;
import dev.portolan.plan.addressing.PodRange;
import dev.portolan.plan.addressing.SubnetFill;
import dev.portolan.plan.snat.Capacity;
import dev.portolan.plan.snat.Demand;
import dev.portolan.plan.snat.SnatBudget;
import dev.portolan.report.PlanReport;
import dev.portolan.trace.Assumption;
import dev.portolan.trace.Missing;
import java.util.Locale;
import java.util.Optional;

/** The address plan and the SNAT budget as JSON, in the stable form that {@code src/docs/json.md} describes. */
public final class PlanJson {

    private PlanJson() {}

    /** The whole report, indented, with a newline at the end. */
    public static String of(PlanReport report) {
        Value snat = new Json()
                .put("budgets", report.snat().budgets(), PlanJson::budget)
                .put("staying", report.snat().staying(), PlanJson::id)
                .put("missing", report.snat().missing(), PlanJson::missing)
                .done();
        return new Json()
                .put("design", report.design().name())
                .put("file", report.file())
                .put("networks", report.addresses().networks(), PlanJson::network)
                .put("podRanges", report.addresses().podRanges(), PlanJson::pods)
                .put("clashes", report.addresses().clashes(), PlanJson::clash)
                .put("missing", report.addresses().missing(), PlanJson::missing)
                .put("snat", snat)
                .text();
    }

    private static Value network(NetworkRuler ruler) {
        return new Json()
                .put("id", ruler.network().id().value())
                .put("name", ruler.network().name())
                .put("space", ruler.space(), PlanJson::range)
                .put("blocks", ruler.blocks(), PlanJson::block)
                .put("subnets", ruler.subnets(), PlanJson::subnet)
                .put("nextFree", ruler.nextFree(), PlanJson::range)
                .done();
    }

    private static Value block(NetworkRuler.Block block) {
        return new Json()
                .put("range", block.range().toString())
                .put(
                        "subnet",
                        block.subnet().map(fill -> fill.subnet().id().value()).orElse(""))
                .done();
    }

    private static Value subnet(SubnetFill fill) {
        Json json = new Json()
                .put("id", fill.subnet().id().value())
                .put("name", fill.subnet().name())
                .put("prefixes", fill.prefixes(), PlanJson::range)
                .put("reserved", fill.reserved())
                .put("usable", fill.available());
        fill.used().ifPresent(used -> json.put("used", used));
        return json.put("needed", fill.atLeast())
                .put("exact", Value.of(fill.needed().isPresent()))
                .put("fill", fill(fill.fill()))
                .put("larger", text(fill.larger()))
                .put("needs", fill.needs(), PlanJson::need)
                .put("missing", fill.missing(), PlanJson::missing)
                .done();
    }

    private static Value need(Need need) {
        Json json = new Json().put("component", id(need.owner())).put("what", need.words());
        need.today().ifPresent(today -> json.put("used", today));
        return json.put("needed", need.atLeast()).done();
    }

    private static Value pods(PodRange pods) {
        return new Json()
                .put("cluster", id(pods.cluster()))
                .put("range", text(pods.range()))
                .put("nodes", pods.available())
                .put("needed", pods.atLeast())
                .put("exact", Value.of(pods.missing().isEmpty()))
                .put("fill", fill(pods.fill()))
                .put("missing", pods.missing(), PlanJson::missing)
                .done();
    }

    private static Value clash(Clash clash) {
        return new Json()
                .put("text", clash.text())
                .put("components", clash.subjects(), PlanJson::id)
                .done();
    }

    private static Value budget(SnatBudget budget) {
        Capacity capacity = budget.capacity();
        Json json = new Json()
                .put("device", id(budget.egress().component()))
                .put("type", camel(budget.egress().type().name()));
        capacity.addresses().ifPresent(addresses -> json.put("addresses", addresses));
        capacity.ports().ifPresent(ports -> json.put("ports", ports));
        json.put("perNode", Value.of(capacity.perNode())).put("formula", capacity.formula());
        budget.perNode().ifPresent(each -> json.put("eachNode", each));
        return json.put("ladder", capacity.ladder(), PlanJson::rung)
                .put("pools", budget.pools(), PlanJson::pool)
                .put("demands", budget.demands(), PlanJson::demand)
                .put("fill", fill(budget.fill()))
                .put("problems", budget.problems(), Value::of)
                .put("notes", budget.notes(), Value::of)
                .put("change", budget.change())
                .put("assumed", capacity.assumed(), PlanJson::assumed)
                .put("missing", budget.missing(), PlanJson::missing)
                .done();
    }

    private static Value rung(Capacity.Rung rung) {
        return new Json()
                .put("when", rung.when())
                .put("ports", rung.ports())
                .put("current", Value.of(rung.current()))
                .done();
    }

    private static Value pool(NodeCount nodes) {
        Json json = new Json().put("pool", id(nodes.pool()));
        nodes.today().ifPresent(today -> json.put("nodes", today));
        return json.put("mostNodes", nodes.atLeast())
                .put("exact", Value.of(nodes.most().isPresent()))
                .done();
    }

    private static Value demand(Demand demand) {
        return new Json()
                .put("destination", demand.destination().map(PlanJson::text).orElse(""))
                .put("connections", demand.atLeast())
                .put("exact", Value.of(demand.missing().isEmpty()))
                .put("what", demand.words())
                .put("fill", fill(demand.fill()))
                .done();
    }

    private static Value assumed(Assumption assumption) {
        return new Json()
                .put("component", assumption.component().value())
                .put("property", assumption.property())
                .put("value", assumption.value())
                .done();
    }

    private static Value missing(Missing missing) {
        return new Json()
                .put("component", missing.component().value())
                .put("property", missing.property())
                .put("why", missing.why())
                .done();
    }

    private static Value id(Component component) {
        return Value.of(text(component));
    }

    private static String text(Component component) {
        return component.id().value();
    }

    private static String text(Optional<Prefix> range) {
        return range.map(Prefix::toString).orElse("");
    }

    private static Value range(Prefix range) {
        return Value.of(range.toString());
    }

    private static String fill(Fill fill) {
        return camel(fill.name());
    }

    private static String camel(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            text.append(text.length() == 0 ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return text.toString();
    }
}
