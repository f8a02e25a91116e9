/**
 * Reads Kubernetes manifests, as they are written, as Kustomize and Helm print them or as kubectl lists them, and draws what
 * they say into a cluster. Start with {@link dev.portolan.io.importing.kubernetes.Manifests}, which is what the files say,
 * and go on with {@link dev.portolan.io.importing.kubernetes.ClusterImport}, which is what becomes of it.
 */
@NullMarked
package dev.portolan.io.importing.kubernetes;

import org.jspecify.annotations.NullMarked;
