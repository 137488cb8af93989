package heed.web;

import jakarta.servlet.http.HttpServletRequest;

/** Says who looks at the page that this request asks for. Module identity implements it. */
public interface Viewers {

    Viewer viewer(HttpServletRequest request);
}
