package org.noren.house;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.TreeSet;

/** The doors that JAX-RS resources open, as {@code "POST /link/v1/releases"}. */
public final class JaxRsDoors {
    private JaxRsDoors() {}

    /** @param application path of the JAX-RS application, such as {@code /link} */
    public static TreeSet<String> of(String application, Iterable<Class<?>> resources) {
        TreeSet<String> doors = new TreeSet<>();
        for (Class<?> resource : resources) {
            Path base = resource.getAnnotation(Path.class);
            if (base == null) {
                continue;
            }
            for (Method method : resource.getDeclaredMethods()) {
                String verb = method.isAnnotationPresent(GET.class)
                        ? "GET"
                        : method.isAnnotationPresent(POST.class) ? "POST" : "";
                if (!verb.isEmpty()) {
                    Path own = method.getAnnotation(Path.class);
                    String path = application + base.value() + (own == null ? "" : own.value());
                    doors.add(verb + " " + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path));
                }
            }
        }
        return doors;
    }
}
