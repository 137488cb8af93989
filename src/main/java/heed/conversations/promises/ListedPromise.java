package heed.conversations.promises;

import heed.parties.CustomerId;

/** A promise in a list, with what there is to know of its conversation. */
record ListedPromise(Promise promise, long number, String subject, String queue, CustomerId customer) {

    PromisePlace place(PromiseView view) {
        return new PromisePlace(
                view.past() ? promise.firstDue() : promise.due().at(),
                promise.id().value());
    }
}
