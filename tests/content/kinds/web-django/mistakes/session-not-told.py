from django.conf import settings
from django.http import HttpResponseBadRequest, JsonResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_http_methods

settings.configure(
    SECRET_KEY="only for trying it out",
    ROOT_URLCONF=__name__,
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
    INSTALLED_APPS=["django.contrib.sessions"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
)

PRICES = {"tea": 250, "cake": 300}


@require_http_methods(["GET", "POST"])
def basket(request):
    return add(request) if request.method == "POST" else show(request)


def show(request):
    items = request.session.setdefault("items", {})
    return JsonResponse({"items": items, "cents": sum(PRICES[item] * count for item, count in items.items())})


def add(request):
    item, count = request.POST.get("item"), request.POST.get("count", "")
    if item not in PRICES or not count.isdecimal() or int(count) == 0:
        return HttpResponseBadRequest("bad order")
    items = request.session.setdefault("items", {})
    items[item] = items.get(item, 0) + int(count)
    return redirect("/basket")


urlpatterns = [path("basket", basket)]
