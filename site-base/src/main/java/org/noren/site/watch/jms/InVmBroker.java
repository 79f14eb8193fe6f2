package org.noren.site.watch.jms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.util.Optional;
import org.noren.site.watch.BrokerAnswers;

/** Opens a session inside this virtual machine and closes it again; a stopped broker refuses that at once. */
@ApplicationScoped
class InVmBroker implements BrokerAnswers {
    @Resource(lookup = "java:/ConnectionFactory")
    ConnectionFactory factory;

    @Override
    public Optional<String> trouble() {
        try (JMSContext session = factory.createContext()) {
            session.start();
            return Optional.empty();
        } catch (JMSRuntimeException e) {
            return Optional.of("the broker does not answer: " + e.getMessage());
        }
    }
}
