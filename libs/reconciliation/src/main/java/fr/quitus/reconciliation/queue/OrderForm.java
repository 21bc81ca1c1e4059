package fr.quitus.reconciliation.queue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Lets an order in a request be read as the form that this service has for it. */
@Singleton
class OrderForm implements ObjectMapperCustomizer {

    private final OrderIssuing orders;

    OrderForm(OrderIssuing orders) {
        this.orders = orders;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("order-form").addAbstractTypeMapping(NewOrder.class, orders.form()));
    }
}
