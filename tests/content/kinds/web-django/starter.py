from django.conf import settings
from django.http import JsonResponse
from django.urls import path

settings.configure(
    SECRET_KEY="only for trying it out",
    ROOT_URLCONF=__name__,
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
    INSTALLED_APPS=["django.contrib.sessions"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
)

PRICES = {"tea": 250, "cake": 300}


def basket(request):
    return JsonResponse({"items": {}, "cents": 0})


urlpatterns = [path("basket", basket)]
