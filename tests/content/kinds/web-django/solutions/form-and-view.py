from django import forms
from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import path
from django.views import View

settings.configure(
    SECRET_KEY="only for trying it out",
    ROOT_URLCONF=__name__,
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
    INSTALLED_APPS=["django.contrib.sessions"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
)

PRICES = {"tea": 250, "cake": 300}


class Order(forms.Form):
    item = forms.ChoiceField(choices=[(item, item) for item in PRICES])
    count = forms.IntegerField(min_value=1)


class Basket(View):
    http_method_names = ["get", "post"]

    def get(self, request):
        items = request.session.get("items", {})
        total = 0
        for item in items:
            total += items[item] * PRICES[item]
        return JsonResponse({"cents": total, "items": items})

    def post(self, request):
        order = Order(request.POST)
        if not order.is_valid():
            return HttpResponse("bad order", status=400)
        items = request.session.setdefault("items", {})
        items[order.cleaned_data["item"]] = items.get(order.cleaned_data["item"], 0) + order.cleaned_data["count"]
        request.session.modified = True
        return HttpResponseRedirect("/basket")


urlpatterns = [path("basket", Basket.as_view())]
