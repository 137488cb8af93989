package heed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Keeps the word for the next page until a page is opened: a live part that is fetched meanwhile does not take it. */
@Component("flashMapManager")
class LastingFlash extends SessionFlashMapManager {

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return request.getHeader("Heed-Live") == null ? super.retrieveFlashMaps(request) : null;
    }
}
