package org.noren.tests;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.noren.servers.Site;
import org.noren.servers.SiteFolder;

/** A plain JMX client with nothing but the jar that WildFly gives to consoles, signed in as the management user. */
final class Console implements AutoCloseable {
    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private Console(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    static Console of(Site site) throws IOException {
        return of(site, new SiteFolder(House.HOME, site).managementUser().password());
    }

    @SuppressWarnings("BanJNDI") // this is a JMX client, and the server is our own
    static Console of(Site site, String password) throws IOException {
        URL jar = House.HOME
                .server()
                .resolve("bin/client/jboss-client.jar")
                .toUri()
                .toURL();
        ClassLoader client = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(client);
        try {
            return new Console(JMXConnectorFactory.connect(
                    new JMXServiceURL("service:jmx:remote+http://localhost:"
                            + site.ports().management()),
                    Map.of(
                            JMXConnectorFactory.PROTOCOL_PROVIDER_CLASS_LOADER,
                            client,
                            JMXConnector.CREDENTIALS,
                            new String[] {"noren", password})));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    MBeanServerConnection beans() {
        return beans;
    }

    static ObjectName bean(String kind, Site site) throws JMException {
        return new ObjectName("org.noren:type=" + kind + ",name=" + site.name());
    }

    Object figure(ObjectName bean, String name) throws JMException, IOException {
        return beans.getAttribute(bean, name);
    }

    void act(ObjectName bean, String action) throws JMException, IOException {
        beans.invoke(bean, action, new Object[0], new String[0]);
    }

    /** What the bean tells from now on. */
    List<Notification> listen(ObjectName bean) throws JMException, IOException {
        List<Notification> heard = new CopyOnWriteArrayList<>();
        beans.addNotificationListener(bean, (news, nothing) -> heard.add(news), null, null);
        return heard;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
