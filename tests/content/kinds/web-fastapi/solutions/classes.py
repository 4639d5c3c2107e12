from typing import Annotated, Optional

from fastapi import APIRouter, FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel, PositiveInt, StringConstraints

router = APIRouter()


class Sale(BaseModel):
    item: Annotated[str, StringConstraints(min_length=1)]
    cents: PositiveInt


class Numbered(Sale):
    number: int


class Till:
    def __init__(self):
        self.by_number = {}

    def add(self, sale):
        number = len(self.by_number) + 1
        self.by_number[number] = Numbered(number=number, **sale.model_dump())
        return self.by_number[number]

    def total(self, item=None):
        return sum(sale.cents for sale in self.by_number.values() if item is None or sale.item == item)


till = Till()


@router.post("/sales", status_code=201, response_model=Numbered)
def sell(sale: Sale):
    return till.add(sale)


@router.get("/sales/{number}")
def look_up(number: int):
    if number not in till.by_number:
        return JSONResponse({"detail": "no such sale"}, status_code=404)
    return till.by_number[number]


@router.get("/total")
def total(item: Optional[str] = None):
    return {"cents": till.total(item)}


app = FastAPI()
app.include_router(router)
