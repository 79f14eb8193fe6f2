package org.noren.site.office.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.noren.site.office.faces.Parameters.encoded;
import static org.noren.site.office.faces.Parameters.numbers;
import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private final HttpServletRequest request = asks(Map.of("path", "/tea/", "reason", " it leaks\r\n", "none", ""));

    @Test
    void a_value_comes_as_it_was_sent() {
        assertEquals("/tea/", parameter(request, "path"));
        assertEquals(" it leaks\r\n", parameter(request, "reason"));
    }

    @Test
    void what_was_not_sent_is_empty_like_what_was_sent_empty() {
        assertEquals("", parameter(request, "page"));
        assertEquals("", parameter(request, "none"));
    }

    @Test
    void what_is_ticked_is_numbers_and_nothing_else() {
        HttpServletRequest ticked = asks(Map.of("chosen", "7,x,-1,1234567890123456789,12"));
        assertEquals(List.of(7L, 12L), numbers(ticked, "chosen").boxed().toList());
        assertEquals(0, numbers(ticked, "other").count());
    }

    /** Nothing that somebody wrote can end the value, or the query, in which it stands. */
    @Test
    void a_value_stands_in_an_address_without_changing_what_is_around_it() {
        String value = "/お茶/?a=1&b=2#c+d e%";

        URI address = URI.create("/office/page.xhtml?path=" + encoded(value) + "&next=1");

        assertEquals("path=%2F%E3%81%8A%E8%8C%B6%2F%3Fa%3D1%26b%3D2%23c%2Bd+e%25&next=1", address.getRawQuery());
    }

    private static HttpServletRequest asks(Map<String, String> sent) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ParametersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, method, given) -> switch (method.getName()) {
                    case "getParameter" -> sent.get((String) given[0]);
                    case "getParameterValues" ->
                        sent.containsKey((String) given[0])
                                ? sent.get((String) given[0]).split(",")
                                : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
