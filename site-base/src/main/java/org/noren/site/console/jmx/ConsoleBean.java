package org.noren.site.console.jmx;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanNotificationInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.Notification;
import javax.management.NotificationBroadcasterSupport;
import javax.management.ObjectName;
import javax.management.StandardEmitterMBean;
import org.jspecify.annotations.Nullable;
import org.noren.site.console.News;

/**
 * A bean in the console: born with its figures, shown as {@code org.noren:type=…,name=…} until it is hidden, and able to
 * send news. The words stand as {@link Means} beside each method of its interface, and one without words is refused.
 */
public final class ConsoleBean extends StandardEmitterMBean {
    private static final String DOMAIN = "org.noren";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final NotificationBroadcasterSupport listeners;
    private final ObjectName name;
    private final Clock clock;
    private final AtomicLong sequence = new AtomicLong();

    private <T> ConsoleBean(
            T figures, Class<T> type, ObjectName name, NotificationBroadcasterSupport listeners, Clock clock) {
        super(figures, type, true, listeners);
        this.listeners = listeners;
        this.name = name;
        this.clock = clock;
    }

    /**
     * @param kind such as {@code Lane}
     * @param site a site's name; its shape needs no quotes
     * @param type an MXBean interface
     */
    public static <T> ConsoleBean show(
            String kind, String site, T figures, Class<T> type, Clock clock, News.Kind... sent) {
        meaning(type.getAnnotation(Means.class), type.getName());
        for (Method method : type.getMethods()) {
            meaning(method.getAnnotation(Means.class), type.getName() + "." + method.getName());
        }
        MBeanNotificationInfo[] notifications = Stream.of(sent)
                .map(news -> new MBeanNotificationInfo(
                        new String[] {news.type()}, Notification.class.getName(), news.meaning()))
                .toArray(MBeanNotificationInfo[]::new);
        try {
            ObjectName name = new ObjectName(DOMAIN + ":type=" + kind + ",name=" + site);
            ConsoleBean bean =
                    new ConsoleBean(figures, type, name, new NotificationBroadcasterSupport(notifications), clock);
            bean.server.registerMBean(bean, name);
            return bean;
        } catch (JMException e) {
            throw new IllegalStateException(kind + " of " + site + " cannot be shown in JMX", e);
        }
    }

    public void hide() {
        try {
            if (server.isRegistered(name)) {
                server.unregisterMBean(name);
            }
        } catch (JMException e) {
            throw new IllegalStateException(name + " is still shown in JMX", e);
        }
    }

    public void tell(News news) {
        listeners.sendNotification(
                new Notification(news.kind().type(), name, sequence.incrementAndGet(), clock.millis(), news.words()));
    }

    @Override
    protected String getDescription(MBeanInfo info) {
        return meaning(getMBeanInterface().getAnnotation(Means.class), info.getClassName());
    }

    @Override
    protected String getDescription(MBeanAttributeInfo info) {
        return words(info.isIs() ? "is" + info.getName() : "get" + info.getName());
    }

    @Override
    protected String getDescription(MBeanOperationInfo info) {
        return words(info.getName());
    }

    @Override
    protected int getImpact(MBeanOperationInfo info) {
        return MBeanOperationInfo.ACTION;
    }

    private String words(String method) {
        return Arrays.stream(getMBeanInterface().getMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .map(candidate -> meaning(candidate.getAnnotation(Means.class), method))
                .findFirst()
                .orElse(method);
    }

    private static String meaning(@Nullable Means means, String what) {
        if (means == null) {
            throw new IllegalArgumentException(what + " has no words for the console: put @Means beside it");
        }
        return means.value();
    }
}
