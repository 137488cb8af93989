package heed.parties.addresses;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What has been learned about a customer's addresses, in the API. */
@RestController
@RequestMapping("/api/v1/customers/{id}/addresses")
class AddressesApi {

    private final CustomerDirectory customers;
    private final KnownAddresses addresses;
    private final VerifyAddress verifyAddress;

    AddressesApi(CustomerDirectory customers, KnownAddresses addresses, VerifyAddress verifyAddress) {
        this.customers = customers;
        this.addresses = addresses;
        this.verifyAddress = verifyAddress;
    }

    record VerificationBody(@Nullable String how) {}

    @GetMapping
    Map<String, List<AddressState>> list(Actor actor, @PathVariable UUID id) {
        actor.require(Right.CUSTOMERS_READ);
        var customer = new CustomerId(id);
        customers.require(customer);
        return Map.of("items", addresses.of(customers.allOf(customer)));
    }

    @PutMapping("/{value}/verification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(Actor actor, @PathVariable UUID id, @PathVariable String value, @RequestBody VerificationBody body) {
        verifyAddress.verify(actor, new CustomerId(id), kind(value), value, body.how());
    }

    @DeleteMapping("/{value}/verification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void doubt(Actor actor, @PathVariable UUID id, @PathVariable String value) {
        verifyAddress.doubt(actor, new CustomerId(id), kind(value), value);
    }

    private static String kind(String value) {
        return value.contains("@") ? "email" : "phone";
    }
}
