package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.noren.servers.Site;

/** What is chosen in a list's filter stands in the address, and the page that this address opens shows it as chosen. */
@OnThreeServers
class FiltersStayInTheAddressIT {
    static Stream<Site> sites() {
        return Stream.of(House.HINODE, House.SAPPORO);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void whatIsChosenIsShownAsChosen(Site site) throws Exception {
        Office office = Office.of(site);
        Set<String> lists = new LinkedHashSet<>();
        OfficePages.of(site).stream()
                .filter(page -> !page.isFile())
                .map(OfficePages.Line::path)
                .forEach(lists::add);
        List<String> forgotten = new ArrayList<>();
        int tried = 0;
        for (String list : lists) {
            for (Element choice : office.open(list).select("form[role=search][action=" + list + "] select")) {
                for (Element option : choice.select("option[value]:not([value=''])")) {
                    tried++;
                    String address = list + "?" + choice.attr("name") + "=" + encoded(option.attr("value"));
                    if (!chosen(office, address, choice.attr("name")).equals(option.attr("value"))) {
                        forgotten.add(address);
                    }
                }
            }
        }
        assertFalse(tried == 0);
        assertEquals(List.of(), forgotten);
    }

    private static String chosen(Office office, String address, String name) throws IOException, InterruptedException {
        return office.open(address)
                .select("form[role=search] select[name=" + name + "] option[selected]")
                .attr("value");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
