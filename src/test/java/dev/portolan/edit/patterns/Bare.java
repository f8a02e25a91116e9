package dev.portolan.edit.patterns;

import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Design;

/** A hub, a spoke and a cluster whose workloads nobody reaches yet and which has no way out that anybody chose. */
final class Bare {

    private static final String TEXT = """
            {"format": 1, "name": "bare", "components": [
              {"id": "hub", "kind": "virtual-network", "name": "hub",
               "properties": {"role": "hub", "addressSpace": ["10.200.0.0/24"]}},
              {"id": "spoke", "kind": "virtual-network", "name": "spoke",
               "properties": {"role": "spoke", "addressSpace": ["10.240.0.0/16"]}},
              {"id": "snet-aks", "kind": "subnet", "name": "snet-aks", "parent": "spoke",
               "properties": {"prefixes": ["10.240.0.0/22"]}},
              {"id": "aks", "kind": "aks-cluster", "name": "aks", "parent": "snet-aks",
               "properties": {"kubernetesVersion": "1.34", "apiServerAccess": "private", "cniMode": "overlay",
                              "networkPolicy": "cilium", "podCidr": "192.168.0.0/16", "serviceCidr": "172.16.0.0/16",
                              "dnsServiceIp": "172.16.0.10"}},
              {"id": "np", "kind": "node-pool", "name": "np", "parent": "aks",
               "properties": {"mode": "system", "vmSize": "D8ds_v5", "count": 3, "maxCount": 5, "maxSurge": 1,
                              "zones": ["1", "2", "3"], "subnet": "snet-aks"}},
              {"id": "orders", "kind": "workload", "name": "orders", "parent": "aks",
               "properties": {"protocol": "http", "port": 8080, "replicas": 3, "exposure": "external", "nodePool": "np"}},
              {"id": "payments", "kind": "workload", "name": "payments", "parent": "aks",
               "properties": {"protocol": "http", "port": 8080, "replicas": 3, "exposure": "external", "nodePool": "np"}},
              {"id": "users", "kind": "public-users", "name": "Public users", "properties": {"address": "203.0.113.10"}},
              {"id": "partner", "kind": "internet-service", "name": "Partner API",
               "properties": {"hostName": "api.partner.example", "addresses": ["192.0.2.80"], "ports": ["443"]}}],
             "links": [
              {"id": "hub-spoke", "kind": "peering", "from": "hub", "to": "spoke"},
              {"id": "spoke-hub", "kind": "peering", "from": "spoke", "to": "hub"}],
             "flows": [
              {"name": "orders → partner", "from": {"component": "orders"}, "to": {"host": "api.partner.example"},
               "protocol": "https", "port": 443, "path": "/", "expect": [{"type": "delivered"}]}],
             "layout": {"components": {
              "hub": {"bounds": [240, 0, 400, 160]}, "spoke": {"bounds": [240, 200, 640, 320]},
              "snet-aks": {"bounds": [16, 48, 560, 240]}, "aks": {"bounds": [16, 48, 520, 160]},
              "np": {"bounds": [16, 48, 144, 48]}, "orders": {"bounds": [176, 48, 144, 48]},
              "payments": {"bounds": [336, 48, 144, 48]}, "users": {"bounds": [0, 200, 152, 48]},
              "partner": {"bounds": [960, 0, 152, 48]}}}}
            """;

    private Bare() {}

    static Design design() {
        return DesignReader.read("bare", TEXT).design().orElseThrow();
    }
}
