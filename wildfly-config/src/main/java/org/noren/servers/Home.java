package org.noren.servers;

import java.nio.file.Path;

/**
 * Where things lie: the project with its archives and scripts, and the data of the network, which are all in one
 * folder ({@code .noren}, or NOREN_HOME).
 */
public record Home(Path project, Path data) {

    public static final String SERVER = "wildfly-39.0.1.Final";

    public Home {
        project = project.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /** The unpacked server that all sites run from. Nothing writes to it. */
    public Path server() {
        return data.resolve(SERVER);
    }

    /** What the build unpacked. */
    public Path builtServer() {
        return project.resolve("wildfly-config/target").resolve(SERVER);
    }

    public Path authority() {
        return data.resolve("ca");
    }

    public Path state() {
        return data.resolve("state");
    }

    public Path site(Site site) {
        return data.resolve("sites").resolve(site.name());
    }

    public Path script(String name) {
        return project.resolve("wildfly-config").resolve(name);
    }

    public Path archive(Site.Role role) {
        return project.resolve(role == Site.Role.MAIN ? "main-ear" : "partner-war")
                .resolve("target")
                .resolve(role.archive());
    }
}
