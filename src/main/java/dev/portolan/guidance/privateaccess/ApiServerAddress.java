package dev.portolan.guidance.privateaccess;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.model.Component;

/** Whether a cluster's API server has a private address only. */
final class ApiServerAddress {

    private ApiServerAddress() {}

    static boolean isPrivate(Component cluster) {
        return ClusterKinds.API_SERVER_ACCESS
                .of(cluster)
                .matches(access -> access == ClusterKinds.ApiServerAccess.PRIVATE
                        || access == ClusterKinds.ApiServerAccess.VNET_INTEGRATION_PRIVATE);
    }
}
